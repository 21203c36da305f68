package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.Bounds;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Jackson knows of a type that it writes as an object, or as a part of itself. */
final class ObjectForm {

  private final ObjectMapper mapper;
  private final JavaType type;
  private final BeanDescription written;
  private final BeanDescription read;

  ObjectForm(ObjectMapper mapper, JavaType type) {
    this.mapper = mapper;
    this.type = type;
    SerializationConfig writing = mapper.getSerializationConfig();
    this.written = writing.introspect(generated(writing, type));
    this.read = mapper.getDeserializationConfig().introspect(type);
  }

  /** An interface is written as the class that was generated from it. */
  private static JavaType generated(SerializationConfig config, JavaType type) {
    try {
      return config
          .getAnnotationIntrospector()
          .refineSerializationType(
              config, config.introspectClassAnnotations(type).getClassInfo(), type);
    } catch (JsonMappingException e) {
      throw new IllegalStateException("no JSON form: " + type, e);
    }
  }

  /** The fields, by name: the order in which Java lists members is not always the same. */
  List<Field> fields(Direction direction) {
    Stream<Field> fields =
        written.findProperties().stream()
            .filter(BeanPropertyDefinition::couldSerialize)
            .flatMap(property -> fields(property, direction));
    Set<String> readable = direction == Direction.INPUT ? readable() : Set.of();
    return fields
        .filter(field -> direction == Direction.OUTPUT || readable.contains(field.name()))
        .sorted(Comparator.comparing(Field::name))
        .toList();
  }

  private Stream<Field> fields(BeanPropertyDefinition property, Direction direction) {
    return isUnwrapped(property)
        ? new ObjectForm(mapper, accessor(property).getType()).fields(direction).stream()
        : Stream.of(field(property, direction));
  }

  /** Whether the fields of its value are written in its place. */
  private boolean isUnwrapped(BeanPropertyDefinition property) {
    return mapper
            .getSerializationConfig()
            .getAnnotationIntrospector()
            .findUnwrappingNameTransformer(accessor(property))
        != null;
  }

  private static AnnotatedMember accessor(BeanPropertyDefinition property) {
    return Objects.requireNonNull(property.getAccessor());
  }

  private Field field(BeanPropertyDefinition property, Direction direction) {
    JavaType value = accessor(property).getType();
    boolean required =
        direction == Direction.OUTPUT ? !value.isReferenceType() : isDemanded(property, value);
    Bound bound = Bounds.of(type.getRawClass()).of(accessor(property).getName());
    return new Field(property.getName(), value, required, bound);
  }

  /**
   * Generated classes say what they demand. A record demands what is neither a number nor a list,
   * unless a creator of its own fills in what is missing.
   */
  private boolean isDemanded(BeanPropertyDefinition property, JavaType value) {
    if (!type.getRawClass().isRecord()) {
      return property.isRequired();
    }
    return !value.isReferenceType()
        && !value.isContainerType()
        && !value.isPrimitive()
        && creators(JsonCreator.Mode.PROPERTIES, JsonCreator.Mode.DEFAULT).findAny().isEmpty();
  }

  private Set<String> readable() {
    Class<?> builder = read.findPOJOBuilder();
    BeanDescription reader =
        builder == null
            ? read
            : mapper
                .getDeserializationConfig()
                .introspectForBuilder(mapper.constructType(builder), read);
    return reader.findProperties().stream()
        .filter(BeanPropertyDefinition::couldDeserialize)
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toSet());
  }

  /** The type of the one value as which it is written, if it is. */
  Optional<JavaType> value() {
    return Optional.ofNullable(written.findJsonValueAccessor()).map(AnnotatedMember::getType);
  }

  /** The types of other JSON values from which it can be read. */
  List<JavaType> otherForms() {
    return creators(JsonCreator.Mode.DELEGATING)
        .map(creator -> creator.getParameterType(0))
        .sorted(Comparator.comparing(JavaType::toCanonical))
        .toList();
  }

  private Stream<AnnotatedWithParams> creators(JsonCreator.Mode... modes) {
    AnnotationIntrospector introspector =
        mapper.getDeserializationConfig().getAnnotationIntrospector();
    Stream<AnnotatedWithParams> all =
        Stream.concat(read.getConstructors().stream(), read.getFactoryMethods().stream());
    return all.filter(
        it ->
            Stream.of(modes)
                .anyMatch(
                    mode ->
                        Objects.equals(
                            introspector.findCreatorAnnotation(
                                mapper.getDeserializationConfig(), it),
                            mode)));
  }
}
