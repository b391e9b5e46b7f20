// ReconcilingTests
