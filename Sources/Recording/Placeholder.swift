import Reconciling
// Recording
