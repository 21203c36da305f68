package io.github.drsorchestration.api.automation;

import io.github.drsorchestration.api.access.EntryPoint;

/** What sets a trigger off. */
public enum TriggerSource {
  /** An alarm, such as one of CloudWatch. */
  ALARM,
  /** An event, such as one of EventBridge. */
  EVENT;

  /** What the execution that is started says about its source. */
  public EntryPoint entryPoint() {
    return switch (this) {
      case ALARM, EVENT -> EntryPoint.ALARM;
    };
  }
}
