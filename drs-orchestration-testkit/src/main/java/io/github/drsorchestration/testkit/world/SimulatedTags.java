package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Server;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tags of the instances that a test describes, and those of the simulated servers. Thread-safe.
 *
 * <pre>{@code
 * world.serverTags().instance(frankfurt, "i-0aa11bb22cc33dd44", Map.of("tier", "web"));
 * }</pre>
 */
public final class SimulatedTags implements ServerTags, TaggedInstances {

  private static final int MAX_TAGS = 50;

  private final GuardedPlaces world;
  private final Map<AccountRegion, Map<String, Map<String, String>>> instances = new HashMap<>();
  private final Set<AccountRegion> unreachable = new HashSet<>();

  SimulatedTags(GuardedPlaces world) {
    this.world = world;
  }

  /** There is an instance with these tags, and no others. */
  public synchronized SimulatedTags instance(
      AccountRegion where, String instanceId, Map<String, String> tags) {
    instances.computeIfAbsent(where, none -> new HashMap<>()).put(instanceId, Map.copyOf(tags));
    return this;
  }

  /** EC2 does not answer there any more, with a {@link ServiceException}. */
  public synchronized SimulatedTags unreachable(AccountRegion where) {
    unreachable.add(where);
    return this;
  }

  @Override
  public synchronized Map<String, Map<String, String>> ofInstances(
      AccountRegion where, Collection<String> instanceIds) {
    if (unreachable.contains(where)) {
      throw new ServiceUnavailableException("DescribeInstances", "no answer from " + where);
    }
    Map<String, Map<String, String>> found = new TreeMap<>(instances.getOrDefault(where, Map.of()));
    found.keySet().retainAll(Set.copyOf(instanceIds));
    return found;
  }

  @Override
  public synchronized List<TaggedInstance> withTag(AccountRegion where, String key) {
    if (unreachable.contains(where)) {
      throw new ServiceUnavailableException("DescribeInstances", "no answer from " + where);
    }
    return new TreeMap<>(instances.getOrDefault(where, Map.of()))
        .entrySet().stream()
            .filter(it -> it.getValue().containsKey(key))
            .map(it -> new TaggedInstance(it.getKey(), InstanceState.RUNNING, it.getValue()))
            .toList();
  }

  @Override
  public void removeFromServer(AccountRegion where, String serverId, Collection<String> keys) {
    world.run(
        places -> {
          Server server = server(places.find(where).orElseThrow(() -> notInUse(where)), serverId);
          Map<String, String> left = new TreeMap<>(server.definition().tags());
          left.keySet().removeAll(Set.copyOf(keys));
          server.redefine(definition -> definition.toBuilder().tags(left).build());
        });
  }

  @Override
  public void addToServer(AccountRegion where, String serverId, Map<String, String> tags) {
    world.run(places -> add(places.find(where).orElseThrow(() -> notInUse(where)), serverId, tags));
  }

  private static void add(Place place, String serverId, Map<String, String> tags) {
    Server server = server(place, serverId);
    Map<String, String> all = new TreeMap<>(server.definition().tags());
    all.putAll(tags);
    if (all.size() > MAX_TAGS) {
      throw rejected(serverId + " would have more than " + MAX_TAGS + " tags");
    }
    server.redefine(definition -> definition.toBuilder().tags(all).build());
  }

  private static Server server(Place place, String serverId) {
    return place
        .server(serverId)
        .orElseThrow(() -> rejected("there is no server " + serverId + " in " + place.where()));
  }

  private static CallRejectedException rejected(String why) {
    return new CallRejectedException("TagResource", why);
  }

  private static NotInitializedException notInUse(AccountRegion where) {
    return new NotInitializedException("TagResource", "DRS is not in use in " + where);
  }
}
