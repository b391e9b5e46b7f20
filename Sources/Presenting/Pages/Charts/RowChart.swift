/// A row over time as shapes on a picture: the offices of a person, the values of an indicator, the wordings of a formula.
struct RowChart {
  static let width = 960.0
  static let left = 320.0
  static let right = 930.0
  static let rowHeight = 26.0

  struct Bar {
    var x: String
    var y: String
    var width: String
    var title: String
  }

  struct Mark {
    /// The class of the shape.
    var shape: String
    var x: String
    var y: String
    var title: String
  }

  /// A line across.
  struct Level {
    var shape: String
    var y: String
    var left: String
  }

  struct Label {
    var y: String
    var text: String
  }

  var about: String
  var caption: String
  var width = TimeAxis.number(RowChart.width)
  var height: String
  var bottom: String
  var ticks: [TimeAxis.Tick]
  var labels: [Label]
  var levels: [Level] = []
  var bars: [Bar] = []
  var marks: [Mark] = []

  /// - Parameter height: without the years below.
  init(about: String, caption: String, axis: TimeAxis, height: Double, labels: [Label]) {
    (self.about, self.caption, self.labels) = (about, caption, labels)
    self.height = TimeAxis.number(height + 30)
    bottom = TimeAxis.number(height + 10)
    ticks = axis.ticks(atMost: 10)
  }

  /// Labels one under the other.
  init(about: String, caption: String, axis: TimeAxis, lanes: [String]) {
    self.init(
      about: about, caption: caption, axis: axis, height: Double(lanes.count) * Self.rowHeight,
      labels: lanes.enumerated().map { row, text in
        Label(y: TimeAxis.number(Self.middle(row) + 4), text: text.shortened(to: 42))
      })
  }

  /// Of a lane, counted from 0.
  static func middle(_ lane: Int) -> Double { (Double(lane) + 0.5) * rowHeight }

  static func axis(_ spans: [ClosedRange<Double>]) -> TimeAxis? { TimeAxis(spans, left: left, right: right) }
}

extension ClosedRange<Double> {
  var middle: Double { (lowerBound + upperBound) / 2 }
}
