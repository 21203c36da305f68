package io.github.drsorchestration.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes and reads every type of this module as JSON. Moments and durations are ISO 8601 strings,
 * absent values are left out. On reading, a field that is null means the same as one that is
 * absent, and unknown fields are ignored, so that a later version may add fields.
 *
 * <pre>{@code
 * String text = DomainJson.mapper().writeValueAsString(plan);
 * RecoveryPlan again = DomainJson.mapper().readValue(text, RecoveryPlan.class);
 * }</pre>
 */
public final class DomainJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(setsInDocumentOrder())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP))
          // A record's component cannot be skipped; its null has to become an empty optional.
          .withConfigOverride(
              Optional.class, it -> it.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET)))
          .build();

  private DomainJson() {}

  /** Jackson's own choice, a hash set, would forget which entry a path such as [0] means. */
  private static SimpleModule setsInDocumentOrder() {
    return new SimpleModule("sets-in-document-order")
        .addAbstractTypeMapping(Set.class, LinkedHashSet.class);
  }

  /** A mapper of the caller's own, to configure further. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }
}
