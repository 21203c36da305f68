package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.json.DomainJson;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The schemas of types, as JSON Schema 2020-12. Objects and choices get a name, under which they
 * are collected; wherever they occur there is a reference to it. Not safe for use by many threads.
 */
public final class Schemas {

  private static final String COMPONENTS = "#/components/schemas/";
  private static final String DURATION =
      "^-?P(?=.)(-?\\d+D)?(T(-?\\d+H)?(-?\\d+M)?(-?\\d+(\\.\\d+)?S)?)?$";

  private final ObjectMapper mapper = DomainJson.mapper();
  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, String> owners = new TreeMap<>();

  public Schemas() {}

  /** The schemas with a name. */
  public ObjectNode components() {
    return JsonNodeFactory.instance.objectNode().setAll(named);
  }

  public JavaType type(Type type, Class<?>... about) {
    return about.length == 0
        ? mapper.constructType(type)
        : mapper.getTypeFactory().constructParametricType((Class<?>) type, about);
  }

  /** The fields of an object, by name. */
  public List<Field> fields(JavaType type, Direction direction) {
    return new ObjectForm(mapper, type).fields(direction);
  }

  /** An object with a name and fields of its own. */
  public ObjectNode input(String name, List<Field> fields) {
    return named(name, name, () -> object(fields, Direction.INPUT));
  }

  /** The schema of a field of an input, with its bounds. */
  public ObjectNode input(Field field) {
    return BoundKeywords.add(field.bound(), of(field.type(), Direction.INPUT));
  }

  /** The schema of a type: all of it, or a reference to it. */
  public ObjectNode of(JavaType type, Direction direction) {
    if (type.isReferenceType()) {
      return of(type.getContentType(), direction);
    }
    if (type.hasRawClass(Duration.class)) {
      return duration();
    }
    Optional<ObjectNode> scalar = Scalars.schema(type.getRawClass());
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (type.isMapLikeType()) {
      return map(type, direction);
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return list(type, direction);
    }
    return type.isEnumType() ? choice(type) : object(type, direction);
  }

  /** The format of that name has no fractions, which Java writes. */
  private ObjectNode duration() {
    return named(
        "Duration",
        Duration.class.getName(),
        () ->
            schema("string")
                .put("description", "As in ISO 8601, such as PT15M or PT1.5S.")
                .put("pattern", DURATION));
  }

  private ObjectNode map(JavaType type, Direction direction) {
    ObjectNode schema = schema("object");
    if (type.getKeyType().isEnumType()) {
      schema.set("propertyNames", of(type.getKeyType(), direction));
    }
    return schema.set("additionalProperties", of(type.getContentType(), direction));
  }

  private ObjectNode list(JavaType type, Direction direction) {
    ObjectNode schema = schema("array").set("items", of(type.getContentType(), direction));
    return Set.class.isAssignableFrom(type.getRawClass())
        ? schema.put("uniqueItems", true)
        : schema;
  }

  private ObjectNode choice(JavaType type) {
    return named(
        TypeNames.of(type),
        type.toCanonical(),
        () -> {
          ObjectNode schema = schema("string");
          ArrayNode values = schema.putArray("enum");
          for (Object constant : type.getRawClass().getEnumConstants()) {
            values.add(mapper.<JsonNode>valueToTree(constant));
          }
          return schema;
        });
  }

  private ObjectNode object(JavaType type, Direction direction) {
    ObjectForm form = new ObjectForm(mapper, type);
    Stream<ObjectNode> others =
        direction == Direction.INPUT
            ? form.otherForms().stream().map(other -> of(other, direction))
            : Stream.empty();
    Optional<JavaType> value = form.value();
    if (value.isPresent()) {
      List<ObjectNode> forms = others.toList();
      return forms.isEmpty() ? of(value.get(), direction) : anyOf(forms);
    }
    return named(
        TypeNames.of(type) + (direction == Direction.INPUT ? "Input" : ""),
        type.toCanonical(),
        () ->
            type.getRawClass().isAnnotationPresent(JsonTypeInfo.class)
                ? variants(type, direction)
                : anyOf(
                    Stream.concat(Stream.of(object(form.fields(direction), direction)), others)
                        .toList()));
  }

  private ObjectNode object(List<Field> fields, Direction direction) {
    ObjectNode schema = schema("object");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(
        field ->
            properties.set(
                field.name(),
                direction == Direction.INPUT ? input(field) : of(field.type(), direction)));
    List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
    if (!required.isEmpty()) {
      required.forEach(schema.withArray("required")::add);
    }
    return direction == Direction.INPUT ? schema.put("additionalProperties", false) : schema;
  }

  /** One of several types, of which a field of the document says which it is. */
  private ObjectNode variants(JavaType type, Direction direction) {
    String tag = type.getRawClass().getAnnotation(JsonTypeInfo.class).property();
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode oneOf = schema.putArray("oneOf");
    ObjectNode discriminator = schema.putObject("discriminator").put("propertyName", tag);
    for (JsonSubTypes.Type variant : type.getRawClass().getAnnotation(JsonSubTypes.class).value()) {
      ObjectNode reference =
          variant(mapper.constructType(variant.value()), tag, variant.name(), direction);
      oneOf.add(reference);
      discriminator
          .withObjectProperty("mapping")
          .put(variant.name(), reference.path("$ref").textValue());
    }
    return schema;
  }

  private ObjectNode variant(JavaType type, String tag, String name, Direction direction) {
    return named(
        TypeNames.of(type) + (direction == Direction.INPUT ? "Input" : ""),
        type.toCanonical(),
        () -> {
          ObjectNode schema = object(fields(type, direction), direction);
          schema.withObjectProperty("properties").putObject(tag).put("const", name);
          schema.withArray("required").add(tag);
          return schema;
        });
  }

  private static ObjectNode anyOf(List<ObjectNode> forms) {
    if (forms.size() == 1) {
      return forms.get(0);
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    forms.forEach(schema.withArray("anyOf")::add);
    return schema;
  }

  /** A reference to a schema, which is made when it is first needed; it may refer to itself. */
  private ObjectNode named(String name, String owner, Supplier<ObjectNode> schema) {
    String known = owners.putIfAbsent(name, owner);
    if (known == null) {
      named.put(name, schema.get());
    } else if (!known.equals(owner)) {
      throw new IllegalStateException(known + " and " + owner + " would both be called " + name);
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", COMPONENTS + name);
  }

  private static ObjectNode schema(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
