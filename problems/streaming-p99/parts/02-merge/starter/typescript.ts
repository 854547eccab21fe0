// LatencySketch has one more method:
// merge(other)    other: another LatencySketch; returns nothing
