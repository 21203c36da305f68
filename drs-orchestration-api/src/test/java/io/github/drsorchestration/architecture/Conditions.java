package io.github.drsorchestration.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a class can be held to, beyond what ArchUnit brings. */
final class Conditions {

  static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
      condition(
          "be in a package with @NullMarked",
          type ->
              type.getPackage().isAnnotatedWith(NullMarked.class)
                  ? Stream.empty()
                  : Stream.of(type.getPackageName() + " has no @NullMarked package-info.java"));

  static final ArchCondition<JavaClass> NOT_SHOW_GENERATED_TYPES =
      condition(
          "not show generated types",
          type ->
              type.getCodeUnits().stream()
                  .filter(Conditions::isVisible)
                  .filter(Conditions::showsGeneratedType)
                  .map(code -> code.getFullName() + " shows a generated type"));

  static final ArchCondition<JavaClass> NOT_USE_INTERNALS_OF_OTHER_MODULES =
      condition(
          "not use the internals of another module",
          type ->
              type.getDirectDependenciesFromSelf().stream()
                  .filter(Conditions::usesForeignInternals)
                  .map(Dependency::getDescription));

  private static final Pattern MODULE =
      Pattern.compile("io\\.github\\.drsorchestration\\.(\\w+)(\\..*)?");

  private Conditions() {}

  private static ArchCondition<JavaClass> condition(
      String description, Function<JavaClass, Stream<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        violations
            .apply(type)
            .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
      }
    };
  }

  private static boolean isVisible(JavaCodeUnit code) {
    Set<JavaModifier> modifiers = code.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean showsGeneratedType(JavaCodeUnit code) {
    return Stream.concat(
            code.getReturnType().getAllInvolvedRawTypes().stream(),
            code.getParameterTypes().stream()
                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
        .anyMatch(
            type ->
                type.getPackageName().startsWith("io.github.drsorchestration")
                    && type.getName().contains(".Immutable"));
  }

  private static boolean usesForeignInternals(Dependency dependency) {
    String target = dependency.getTargetClass().getPackageName();
    return (target + ".").contains(".internal.")
        && moduleOf(target).startsWith("io.github")
        && !moduleOf(target).equals(moduleOf(dependency.getOriginClass().getPackageName()));
  }

  private static String moduleOf(String packageName) {
    Matcher matcher = MODULE.matcher(packageName);
    return matcher.matches() ? packageName.substring(0, matcher.end(1)) : "";
  }
}
