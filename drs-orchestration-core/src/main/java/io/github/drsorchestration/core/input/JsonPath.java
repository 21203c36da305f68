package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;

/** Paths within a document, such as {@code waves[2].dependsOn[0]}. */
final class JsonPath {

  private JsonPath() {}

  static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  static String of(List<Reference> references) {
    String path = "";
    for (Reference reference : references) {
      String name = reference.getFieldName();
      path = name == null ? item(path, reference.getIndex()) : field(path, name);
    }
    return path;
  }

  /** The path of a field below a place, where the field may be a path itself. */
  static String join(String path, String field) {
    return field.isEmpty() || field.startsWith("[") ? path + field : field(path, field);
  }
}
