package io.github.drsorchestration.api.port.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.internal.Check;

/**
 * A document whose form the store need not know.
 *
 * @param id by which it is found among the records of its kind; begins with a letter or a digit
 * @param version counts the changes
 * @param body what it says
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredRecord(String id, long version, ObjectNode body) {

  private static final String UNREADABLE = "unreadable";

  public StoredRecord {
    Check.notBlank("id", id);
    Check.atLeast("version", version, 0);
    Check.present("body", body);
    body = body.deepCopy();
  }

  @Override
  public ObjectNode body() {
    return body.deepCopy();
  }

  /**
   * One that is stored and cannot be read, because it is broken or of a newer version of the
   * library. It hides no other, and can be deleted.
   */
  public static StoredRecord unreadable(String id, long version) {
    return new StoredRecord(
        id, version, JsonNodeFactory.instance.objectNode().put(UNREADABLE, true));
  }

  @JsonIgnore
  public boolean isUnreadable() {
    return body.has(UNREADABLE);
  }

  public StoredRecord withVersion(long other) {
    return new StoredRecord(id, other, body);
  }
}
