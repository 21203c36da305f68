package io.github.drsorchestration.testkit.world.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The server, job, instance or document of a place that has this id and carries tags. */
record TaggedResource(Place place, String id, Instant now) {

  Optional<Map<String, String>> tags() {
    return place
        .server(id)
        .map(server -> server.definition().tags())
        .or(() -> place.job(id).map(job -> new TreeMap<>(job.tags())))
        .or(() -> place.instance(id, now).map(Instance::tags))
        .or(() -> place.documents().kindOf(id).map(this::tagsOf));
  }

  void retag(Map<String, String> tags) {
    place
        .server(id)
        .ifPresent(
            server -> server.redefine(definition -> definition.toBuilder().tags(tags).build()));
    place.job(id).ifPresent(job -> place.retag(job, tags));
    place.instance(id, now).ifPresent(instance -> instance.retag(tags));
    place.documents().kindOf(id).ifPresent(kind -> retag(kind, tags));
  }

  private Map<String, String> tagsOf(String kind) {
    Map<String, String> tags = new TreeMap<>();
    place
        .documents()
        .find(kind, id)
        .orElseThrow()
        .path("tags")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return tags;
  }

  private void retag(String kind, Map<String, String> tags) {
    ObjectNode document = place.documents().find(kind, id).orElseThrow();
    ObjectNode shown = document.putObject("tags");
    tags.forEach(shown::put);
    place.documents().put(kind, id, document);
  }
}
