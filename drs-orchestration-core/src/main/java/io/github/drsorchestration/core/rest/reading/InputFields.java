package io.github.drsorchestration.core.rest.reading;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.InputForm;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of an input, by which text from outside a document becomes the JSON that was meant. A
 * text that does not fit stays a text: the operation says what is wrong with it.
 */
public final class InputFields {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?");
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, double.class, float.class, short.class, byte.class);
  private static final Set<Class<?>> OPTIONAL_NUMBERS =
      Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private final Map<String, JavaType> types;

  private InputFields(Map<String, JavaType> types) {
    this.types = types;
  }

  /** The fields of a form that a caller may set. */
  public static InputFields of(InputForm<?> form) {
    TypeFactory factory = TypeFactory.defaultInstance();
    Map<String, JavaType> types = new HashMap<>();
    for (Method accessor : form.type().getMethods()) {
      if (isField(accessor)) {
        types.put(accessor.getName(), factory.constructType(accessor.getGenericReturnType()));
      }
    }
    form.texts().keySet().forEach(it -> types.put(it, factory.constructType(String.class)));
    types.keySet().removeAll(form.setByService());
    return new InputFields(types);
  }

  /** Records and values name an accessor as the field; what every object has is no field. */
  private static boolean isField(Method accessor) {
    return accessor.getParameterCount() == 0
        && !Modifier.isStatic(accessor.getModifiers())
        && accessor.getDeclaringClass() != Object.class
        && !Set.of("hashCode", "toString").contains(accessor.getName());
  }

  boolean has(String field) {
    return types.containsKey(field);
  }

  /** What the values of a query parameter mean. */
  JsonNode value(String field, List<String> texts) {
    JavaType type = types.getOrDefault(field, TypeFactory.unknownType());
    JavaType within = type.hasRawClass(Optional.class) ? type.containedTypeOrUnknown(0) : type;
    if (Collection.class.isAssignableFrom(within.getRawClass())) {
      return list(texts, within.containedTypeOrUnknown(0));
    }
    if (Set.copyOf(texts).size() > 1) {
      throw new InvalidInputException(field, "is given more than once, with different values");
    }
    return scalar(texts.get(0), within.getRawClass());
  }

  private static ArrayNode list(List<String> texts, JavaType items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.stream()
        .flatMap(text -> List.of(text.split(",", -1)).stream())
        .forEach(text -> list.add(scalar(text, items.getRawClass())));
    return list;
  }

  private static JsonNode scalar(String text, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return text.equals("true") || text.equals("false")
          ? BooleanNode.valueOf(text.equals("true"))
          : TextNode.valueOf(text);
    }
    return isNumber(type) && NUMBER.matcher(text).matches()
        ? StrictJson.read(text)
        : TextNode.valueOf(text);
  }

  private static boolean isNumber(Class<?> type) {
    return NUMBERS.contains(type)
        || OPTIONAL_NUMBERS.contains(type)
        || Number.class.isAssignableFrom(type);
  }
}
