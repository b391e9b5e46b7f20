// PresentingTests
