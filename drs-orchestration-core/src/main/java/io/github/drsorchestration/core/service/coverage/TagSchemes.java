package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.Optional;

/** Keeps which tags say how machines are to be recovered. */
public final class TagSchemes {

  private static final String KIND = "tag-scheme";

  private final Ports ports;
  private final Records<StoredScheme> records;

  public TagSchemes(Ports ports) {
    this.ports = ports;
    this.records = new Records<>(ports.recordStore(), KIND, StoredScheme.class);
  }

  /** The scheme of the installation, or the defaults. */
  public SchemeInForce get() {
    return records
        .find(KIND)
        .map(TagSchemes::inForce)
        .orElse(new SchemeInForce(TagScheme.DEFAULTS, 0, Optional.empty(), Optional.empty()));
  }

  /**
   * Replaces the scheme.
   *
   * @param version the version that was read; 0 for the defaults
   * @throws VersionConflictException if it has another version
   */
  public SchemeInForce update(TagScheme scheme, long version, Actor by) {
    StoredScheme value = new StoredScheme(scheme, by, ports.time().now());
    if (version > 0) {
      return inForce(records.replace(KIND, version, value));
    }
    try {
      return inForce(records.create(KIND, value));
    } catch (AlreadyExistsException stored) {
      throw new VersionConflictException("tag scheme", KIND, 0);
    }
  }

  private static SchemeInForce inForce(Versioned<StoredScheme> stored) {
    return new SchemeInForce(
        stored.value().scheme(),
        stored.version(),
        Optional.of(stored.value().lastModifiedBy()),
        Optional.of(stored.value().lastModifiedDate()));
  }
}
