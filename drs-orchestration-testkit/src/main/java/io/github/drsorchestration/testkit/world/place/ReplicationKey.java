package io.github.drsorchestration.testkit.world.place;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionChoice;

/** What the replication configuration of a server says of the key of its disks. */
public final class ReplicationKey {

  /** The kind of its document, which holds what differs from the defaults. */
  public static final String KIND = "replication-configuration";

  private static final String CHOICE = "ebsEncryption";
  private static final String KEY = "ebsEncryptionKeyArn";

  private ReplicationKey() {}

  public static DiskEncryption of(Documents documents, String serverId) {
    return documents
        .find(KIND, serverId)
        .map(ReplicationKey::read)
        .orElse(DiskEncryption.byDefault());
  }

  public static void put(Documents documents, String serverId, DiskEncryption encryption) {
    ObjectNode configuration =
        documents.find(KIND, serverId).orElseGet(JsonNodeFactory.instance::objectNode);
    configuration.put(CHOICE, encryption.choice().name()).remove(KEY);
    encryption.keyArn().ifPresent(arn -> configuration.put(KEY, arn));
    documents.put(KIND, serverId, configuration);
  }

  private static DiskEncryption read(ObjectNode configuration) {
    return switch (configuration.path(CHOICE).asText(EncryptionChoice.DEFAULT.name())) {
      case "CUSTOM" -> DiskEncryption.by(configuration.path(KEY).asText());
      case "NONE" -> DiskEncryption.NOTHING;
      default -> DiskEncryption.byDefault();
    };
  }
}
