public import Awards

/// Our unit, not Foundation's unit of measurement.
public typealias Unit = Awards.Unit
