package io.github.drsorchestration.aws.dynamodb;

import java.util.List;

/** The names of attributes and indexes, and the keys of items that are no documents. */
final class Names {

  static final String GROUP_ID = "groupId";
  static final String PLAN_ID = "planId";
  static final String EXECUTION_ID = "executionId";
  static final String ACCOUNT_ID = "accountId";

  static final String SCHEMA_VERSION = "schemaVersion";
  static final String VERSION = "version";
  static final String WRITES = "writes";
  static final String BODY = "body";

  /** Who has the name, the server or the claim that an item stands for. */
  static final String HOLDER = "holder";

  static final String STATUS = "status";
  static final String START = "startTime";
  static final String END = "endTime";
  static final String LIST = "list";
  static final String INITIATED_BY = "initiatedBy";
  static final String PLAN_NAME = "planName";
  static final String KIND = "kind";

  /** Whether there are items of an execution that expire. */
  static final String MARKED = "marked";

  static final String EXPIRES_AT = "expiresAt";

  /** What a list of executions shows, besides the keys. */
  static final List<String> SHOWN = List.of(STATUS, PLAN_NAME, KIND, INITIATED_BY, END);

  static final String STATUS_INDEX = "StatusIndex";
  static final String PLAN_INDEX = "PlanIndex";
  static final String START_INDEX = "StartIndex";

  /** Begins every key that is not the id of a value. */
  static final String RESERVED = "#";

  private Names() {}
}
