package io.github.drsorchestration.core.service.configuration.report;

/** What a configuration consists of, in the order in which it is written. */
public enum ItemKind {
  ACCOUNT("target account"),
  GROUP("protection group"),
  PLAN("recovery plan");

  private final String noun;

  ItemKind(String noun) {
    this.noun = noun;
  }

  /** What people call one. */
  public String noun() {
    return noun;
  }
}
