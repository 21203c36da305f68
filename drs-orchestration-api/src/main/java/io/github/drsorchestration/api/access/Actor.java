package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * Who asked, answered or changed something. The library does not authenticate anybody: the
 * embedding service says who it is, and how it knows.
 *
 * <pre>{@code
 * Actor ann = Actor.of("ann");
 * Actor bob = new Actor("a1b2c3", Optional.of("Bob Barker"), Optional.of("cognito"));
 * }</pre>
 *
 * @param id what identifies the actor within the service, at most 1,024 characters; two ids that
 *     differ in case only mean the same actor
 * @param name what people call the actor
 * @param authenticatedBy how the service knows: the name of an identity provider, for example
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Actor(String id, Optional<String> name, Optional<String> authenticatedBy) {

  private static final int MAX_LENGTH = 1_024;

  /** The library itself. */
  public static final Actor ENGINE = of("engine");

  /** Reads the form with fields. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Actor(
      @JsonProperty("id") String id,
      @JsonProperty("name") Optional<String> name,
      @JsonProperty("authenticatedBy") Optional<String> authenticatedBy) {
    this.id = Check.notBlank("id", id);
    this.name = Check.present("name", name);
    this.authenticatedBy = Check.present("authenticatedBy", authenticatedBy);
    Check.that(id.length() <= MAX_LENGTH, "id", "must have at most 1,024 characters");
  }

  /** An actor of whom only the id is known; in JSON, also a plain text is read as that. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Actor of(String id) {
    return new Actor(id, Optional.empty(), Optional.empty());
  }

  /** This actor, who must not be the library: the record would not tell them apart. */
  public Actor exceptEngine(String field) {
    Check.that(!isSame(ENGINE), field, "must not be 'engine'");
    return this;
  }

  /** Whether both are the same, whatever is known beside the id. */
  public boolean isSame(Actor other) {
    return isCalled(other.id);
  }

  /** Whether this is the actor with the given id. */
  public boolean isCalled(String otherId) {
    return id.strip().equalsIgnoreCase(otherId.strip());
  }

  /** The name for people: the display name if there is one, otherwise the id. */
  public String displayName() {
    return name.orElse(id);
  }

  /** The id, with the display name where there is one. */
  @Override
  public String toString() {
    return name.map(it -> it + " (" + id + ")").orElse(id);
  }
}
