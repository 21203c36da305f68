package io.github.drsorchestration.lambda.metric;

/** What the functions report, as the dashboard in the templates names it. */
public enum Metric {
  /** How often an operation was asked for, whatever came of it. */
  INVOCATIONS("Invocations", "Operation", "Count"),
  /** How long an operation took. */
  LATENCY("Latency", "Operation", "Milliseconds"),
  /** How often the service failed, and not its caller. */
  ERRORS("Errors", "Operation", "Count"),
  /** How often an operation of DRS was called. */
  DRS_CALLS("DrsCalls", "Operation", "Count"),
  /** The recovery time of an execution of a plan. */
  RTO_SECONDS("RtoSeconds", "Plan", "Seconds"),
  /** The data loss of an execution of a plan, of its worst server. */
  RPO_SECONDS("RpoSeconds", "Plan", "Seconds"),
  /** How long ago a whole plan was last drilled well, whether that still proves anything or not. */
  DAYS_SINCE_DRILL("DaysSinceDrill", "Plan", "None"),
  /** How old the proof is that a plan works as it is now; without a proof there is no value. */
  PROOF_AGE_DAYS("ProofAgeDays", "Plan", "None");

  private final String text;
  private final String dimension;
  private final String unit;

  Metric(String text, String dimension, String unit) {
    this.text = text;
    this.dimension = dimension;
    this.unit = unit;
  }

  /** Its name in CloudWatch. */
  public String text() {
    return text;
  }

  /** What it is measured of, beside the environment. */
  public String dimension() {
    return dimension;
  }

  /** One of the units of CloudWatch. */
  public String unit() {
    return unit;
  }
}
