package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A recovery instance from its launch to its end, both of which may lie in the future. */
public final class Instance {

  private RecoveryInstance description;
  private final Instant existsFrom;
  private final Instant listedFrom;
  private Instant shuttingDownFrom = SimulatedTiming.NEVER;
  private Instant goneFrom = SimulatedTiming.NEVER;
  private Instant disconnectedFrom = SimulatedTiming.NEVER;
  private Instant forgottenFrom = SimulatedTiming.NEVER;

  public Instance(RecoveryInstance description, Instant existsFrom, Instant listedFrom) {
    this.description = description;
    this.existsFrom = existsFrom;
    this.listedFrom = listedFrom;
  }

  static Instance earlier(SimulatedServer server, AccountRegion where, String id, Instant start) {
    RecoveryInstance description =
        RecoveryInstance.builder()
            .instanceId(id)
            .where(where)
            .serverId(server.serverId())
            .drill(server.earlierInstance() == EarlierInstance.DRILL)
            .state(InstanceState.RUNNING)
            .recoveryPointAt(start)
            .tags(Map.of())
            .build();
    return new Instance(description, start, start);
  }

  public String id() {
    return description.instanceId();
  }

  public AccountRegion where() {
    return description.where();
  }

  public String serverId() {
    return description.serverId();
  }

  public boolean drill() {
    return description.drill();
  }

  public Instant existsFrom() {
    return existsFrom;
  }

  boolean existsAt(Instant now) {
    return !existsFrom.isAfter(now) && goneFrom.isAfter(now);
  }

  /** What DRS lists at this moment. */
  Optional<RecoveryInstance> listedAt(Instant now) {
    if (!existsAt(now) || listedFrom.isAfter(now) || forgottenAt(now)) {
      return Optional.empty();
    }
    return Optional.of(
        description.toBuilder()
            .state(
                shuttingDownFrom.isAfter(now) ? description.state() : InstanceState.SHUTTING_DOWN)
            .disconnected(disconnectedAt(now))
            .build());
  }

  public Map<String, String> tags() {
    return description.tags();
  }

  public void retag(Map<String, String> tags) {
    description = description.toBuilder().tags(tags).build();
  }

  /** The moment until which its disks can be read. */
  Instant readableUntil() {
    return disconnectedFrom.isBefore(goneFrom) ? disconnectedFrom : goneFrom;
  }

  public boolean disconnectedAt(Instant now) {
    return !disconnectedFrom.isAfter(now);
  }

  /** Removes its agent; the instance keeps running. */
  public void disconnect(Instant now) {
    disconnectedFrom = now;
  }

  boolean forgottenAt(Instant now) {
    return !forgottenFrom.isAfter(now);
  }

  /** Makes DRS forget it; it keeps running until the next launch of its server. */
  public void forget(Instant now) {
    forgottenFrom = now;
  }

  public void end(Instant shuttingDown, Instant gone) {
    shuttingDownFrom = shuttingDown;
    goneFrom = gone;
  }
}
