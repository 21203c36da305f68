package io.github.drsorchestration.core.service.tagged;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a request says about approvals. None takes an approval away that a plan has. */
public enum ApprovalMode {
  /** Nothing launches before it was approved; a plan that would is refused. */
  @JsonProperty("required")
  REQUIRED,
  /** Approvals are asked for where the plans have them. */
  @JsonProperty("auto")
  AUTO
}
