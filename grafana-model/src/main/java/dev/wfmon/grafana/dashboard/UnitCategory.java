package dev.wfmon.grafana.dashboard;

/** The groups in which Grafana's editor offers its units. */
public enum UnitCategory {
    MISC,
    ACCELERATION,
    ANGLE,
    AREA,
    COMPUTATION,
    CONCENTRATION,
    CURRENCY,
    DATA,
    DATA_RATE,
    DATE_TIME,
    ENERGY,
    FLOW,
    FORCE,
    HASH_RATE,
    MASS,
    LENGTH,
    PRESSURE,
    RADIATION,
    ROTATIONAL_SPEED,
    TEMPERATURE,
    TIME,
    THROUGHPUT,
    VELOCITY,
    VOLUME,
    BOOLEAN
}
