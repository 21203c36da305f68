package io.github.drsorchestration.core.service.configuration.foreign;

/** What a remark about a translated file tells. */
public enum RemarkKind {
  /** Something has no equivalent here and is left out. */
  LEFT_OUT,
  /** Something means something else here than there. */
  CHANGED,
  /** Something is to be looked at or done by hand. */
  CHECK
}
