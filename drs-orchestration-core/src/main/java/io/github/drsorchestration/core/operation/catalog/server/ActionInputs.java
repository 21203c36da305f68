package io.github.drsorchestration.core.operation.catalog.server;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.ObstacleOverride;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.lifecycle.action.TagChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Inputs that name the servers or instances with which something is to be done. */
public final class ActionInputs {

  /** The most servers of one call. */
  static final int MAX_SERVERS = 100;

  /** DRS allows no more. */
  static final int MAX_TAGS = 50;

  private ActionInputs() {}

  /**
   * One source server of several.
   *
   * @param serverId its id
   * @param accountId the account that keeps it
   * @param region the Region that keeps it
   */
  public record ServerRef(
      @Text(TextForm.SERVER_ID) String serverId,
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region) {

    public ServerRef {
      Bounds.of(ServerRef.class).check(serverId, accountId, region);
    }

    ActionTarget target() {
      return new ActionTarget(new AccountRegion(accountId, region), serverId);
    }
  }

  /**
   * One recovery instance of several.
   *
   * @param instanceId its id
   * @param accountId the account that it runs in
   * @param region the Region that it runs in
   */
  public record InstanceRef(
      @Text(TextForm.INSTANCE_ID) String instanceId,
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region) {

    public InstanceRef {
      Bounds.of(InstanceRef.class).check(instanceId, accountId, region);
    }

    ActionTarget target() {
      return new ActionTarget(new AccountRegion(accountId, region), instanceId);
    }
  }

  /**
   * Something to be done with source servers.
   *
   * @param servers with which; at most 100
   * @param confirm the servers whose recovery points may be deleted, by id or by name; each has to
   *     be named
   * @param overrides what does not have to stand in the way
   * @param dryRun whether it is only to be told what would happen, by default not
   */
  public record Servers(
      @Items(min = 1, max = MAX_SERVERS) List<ServerRef> servers,
      @Items(max = MAX_SERVERS) Set<String> confirm,
      List<ObstacleOverride> overrides,
      Optional<Boolean> dryRun) {

    public Servers {
      servers = InputCheck.list(servers);
      confirm = InputCheck.sorted(confirm);
      overrides = InputCheck.list(overrides);
      Bounds.of(Servers.class).check(servers, confirm, overrides, dryRun);
    }

    ActionRequest request(ServerAction action, Actor by) {
      return new ActionRequest(
          action,
          servers.stream().map(ServerRef::target).toList(),
          confirm,
          overrides,
          dryRun.orElse(false),
          by);
    }
  }

  /**
   * Tags for source servers.
   *
   * @param servers the servers; at most 100
   * @param tags the tags that they get; one with the same key is replaced
   * @param overrides what does not have to stand in the way
   * @param dryRun whether it is only to be told what would happen, by default not
   */
  public record Tagging(
      @Items(min = 1, max = MAX_SERVERS) List<ServerRef> servers,
      @Items(min = 1, max = MAX_TAGS) Map<String, String> tags,
      List<ObstacleOverride> overrides,
      Optional<Boolean> dryRun) {

    public Tagging {
      servers = InputCheck.list(servers);
      tags = InputCheck.sorted(tags);
      overrides = InputCheck.list(overrides);
      Bounds.of(Tagging.class).check(servers, tags, overrides, dryRun);
    }

    ActionRequest request(Actor by) {
      return of(
          ServerAction.TAG_SERVER, servers, new TagChange(tags, Set.of()), overrides, dryRun, by);
    }
  }

  /**
   * Tags that source servers are to lose.
   *
   * @param servers the servers; at most 100
   * @param keys the keys of the tags
   * @param overrides what does not have to stand in the way
   * @param dryRun whether it is only to be told what would happen, by default not
   */
  public record Untagging(
      @Items(min = 1, max = MAX_SERVERS) List<ServerRef> servers,
      @Items(min = 1, max = MAX_TAGS) Set<String> keys,
      List<ObstacleOverride> overrides,
      Optional<Boolean> dryRun) {

    public Untagging {
      servers = InputCheck.list(servers);
      keys = InputCheck.sorted(keys);
      overrides = InputCheck.list(overrides);
      Bounds.of(Untagging.class).check(servers, keys, overrides, dryRun);
    }

    ActionRequest request(Actor by) {
      return of(
          ServerAction.UNTAG_SERVER, servers, new TagChange(Map.of(), keys), overrides, dryRun, by);
    }
  }

  private static ActionRequest of(
      ServerAction action,
      List<ServerRef> servers,
      TagChange tags,
      List<ObstacleOverride> overrides,
      Optional<Boolean> dryRun,
      Actor by) {
    return new ActionRequest(
        action,
        servers.stream().map(ServerRef::target).toList(),
        tags,
        Set.of(),
        overrides,
        dryRun.orElse(false),
        by);
  }

  /**
   * Something to be done with recovery instances.
   *
   * @param instances with which; at most 100
   * @param overrides what does not have to stand in the way
   * @param dryRun whether it is only to be told what would happen, by default not
   */
  public record Instances(
      @Items(min = 1, max = MAX_SERVERS) List<InstanceRef> instances,
      List<ObstacleOverride> overrides,
      Optional<Boolean> dryRun) {

    public Instances {
      instances = InputCheck.list(instances);
      overrides = InputCheck.list(overrides);
      Bounds.of(Instances.class).check(instances, overrides, dryRun);
    }

    ActionRequest request(ServerAction action, Actor by) {
      return new ActionRequest(
          action,
          instances.stream().map(InstanceRef::target).toList(),
          Set.of(),
          overrides,
          dryRun.orElse(false),
          by);
    }
  }
}
