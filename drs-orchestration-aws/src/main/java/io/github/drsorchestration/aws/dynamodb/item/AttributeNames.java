package io.github.drsorchestration.aws.dynamodb.item;

import java.util.List;

/** The names of attributes and indexes, and the keys of items that are no documents. */
public final class AttributeNames {

  public static final String GROUP_ID = "groupId";
  public static final String PLAN_ID = "planId";
  public static final String EXECUTION_ID = "executionId";
  public static final String ACCOUNT_ID = "accountId";
  public static final String RECORD_ID = "recordId";

  public static final String SCHEMA_VERSION = "schemaVersion";
  public static final String VERSION = "version";
  public static final String WRITES = "writes";
  public static final String BODY = "body";

  /** Who has the name, the server or the claim that an item stands for. */
  public static final String HOLDER = "holder";

  public static final String STATUS = "status";
  public static final String START = "startTime";
  public static final String END = "endTime";
  public static final String LIST = "list";
  public static final String INITIATED_BY = "initiatedBy";
  public static final String INITIATOR_NAME = "initiatorName";
  public static final String INITIATOR_AUTHENTICATED_BY = "initiatorAuthenticatedBy";
  public static final String SOURCE = "source";
  public static final String DECLARED = "declaredTime";
  public static final String PLAN_NAME = "planName";
  public static final String KIND = "kind";
  public static final String DISASTER_ID = "disasterId";

  /** Whether there are items of an execution that expire. */
  public static final String MARKED = "marked";

  public static final String EXPIRES_AT = "expiresAt";

  /** What a list of executions shows, besides the keys. */
  public static final List<String> SHOWN =
      List.of(
          STATUS,
          PLAN_NAME,
          KIND,
          INITIATED_BY,
          INITIATOR_NAME,
          INITIATOR_AUTHENTICATED_BY,
          SOURCE,
          DECLARED,
          END,
          DISASTER_ID);

  public static final String STATUS_INDEX = "StatusIndex";
  public static final String PLAN_INDEX = "PlanIndex";
  public static final String START_INDEX = "StartIndex";

  /** Begins every key that is not the id of a value. */
  public static final String RESERVED = "#";

  private AttributeNames() {}
}
