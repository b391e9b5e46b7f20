"""What the scripts of this folder share: where the shared gold lies, and how the program is called."""
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
FACTS = ["people", "encounters", "statements", "figures", "times", "milestones", "mechanisms", "instruments"]


def require_shared():
    """Ends the script where there is no ../shared: with 0 and a notice, or with 1 if BANGGIAO_REQUIRE_SHARED is 1."""
    if SHARED.is_dir():
        return
    print(f"{SHARED} is not here, so nothing was evaluated", file=sys.stderr)
    sys.exit(1 if os.environ.get("BANGGIAO_REQUIRE_SHARED") == "1" else 0)


def banggiao(binary, *arguments):
    """Runs the program and returns what it printed; ends the script if it failed, with the program's own words."""
    run = subprocess.run([binary, *map(str, arguments)], stdout=subprocess.PIPE)
    if run.returncode:
        sys.exit(f"{binary} {' '.join(map(str, arguments))}: exit code {run.returncode}")
    return run.stdout
