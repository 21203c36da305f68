package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.databind.JavaType;

/** What the schemas of types are called. */
final class TypeNames {

  private TypeNames() {}

  /** The simple name, after the names of the types that it is about: {@code RecoveryPlanPage}. */
  static String of(JavaType type) {
    StringBuilder name = new StringBuilder();
    for (JavaType about : type.getBindings().getTypeParameters()) {
      name.append(about.isJavaLangObject() ? "" : of(about));
    }
    return name.append(of(type.getRawClass())).toString();
  }

  /** A part of a value is called after it; a class that is no value only holds others. */
  private static String of(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around != null && (around.isRecord() || around.isInterface())
        ? of(around) + type.getSimpleName()
        : type.getSimpleName();
  }
}
