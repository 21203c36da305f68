package io.github.drsorchestration.testkit.world;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whatever in a place has this id and carries tags. */
record Tagged(Place place, String id, Instant now) {

  Optional<Map<String, String>> tags() {
    return place
        .server(id)
        .map(server -> server.definition().tags())
        .or(() -> place.job(id).map(job -> new TreeMap<>(job.tags())))
        .or(() -> place.instance(id, now).map(Instance::tags));
  }

  void retag(Map<String, String> tags) {
    place
        .server(id)
        .ifPresent(
            server -> server.redefine(definition -> definition.toBuilder().tags(tags).build()));
    place.job(id).ifPresent(job -> place.retag(job, tags));
    place.instance(id, now).ifPresent(instance -> instance.retag(tags));
  }
}
