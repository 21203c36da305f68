package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Reads times from texts alone: of a number, nobody knows whether it means seconds. */
final class TextOnly extends DelegatingDeserializer {

  @Serial private static final long serialVersionUID = 1L;

  private static final Set<Class<?>> TIMES = Set.of(Duration.class, Instant.class);

  private TextOnly(JsonDeserializer<?> texts) {
    super(texts);
  }

  static final class Modifier extends BeanDeserializerModifier {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
      return TIMES.contains(type.getBeanClass()) ? new TextOnly(deserializer) : deserializer;
    }
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> texts) {
    return new TextOnly(texts);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? super.deserialize(parser, context)
        : context.reportInputMismatch(this, "must be a text");
  }
}
