package io.github.drsorchestration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds in every module; each runs these beside its own. */
public final class HouseRules {

  @ArchTest
  static final ArchRule only_packages_named_time_read_a_clock_or_wait =
      noClasses()
          .that()
          .resideOutsideOfPackage("..time")
          .should()
          .accessTargetWhere(Forbidden.CLOCKS_AND_WAITING)
          .because("one engine runs on threads, behind a state machine and in virtual time");

  @ArchTest
  static final ArchRule only_packages_named_time_make_up_ids_or_numbers =
      noClasses()
          .that()
          .resideOutsideOfPackage("..time")
          .should()
          .accessTargetWhere(Forbidden.RANDOMNESS)
          .because("one seed gives one history");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_are_null_marked =
      classes()
          .should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE)
          .because("NullAway checks nothing else");

  @ArchTest
  static final ArchRule packages_are_named_for_concepts =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..impl..",
              "..dto..",
              "..model..",
              "..common..",
              "..helper..",
              "..helpers..",
              "..misc..")
          .because("such a name says what kind of thing a class is, not what it is about");

  @ArchTest
  static final ArchRule generated_types_stay_out_of_public_signatures =
      classes()
          .that()
          .arePublic()
          .should(Conditions.NOT_SHOW_GENERATED_TYPES)
          .because("Immutables is how values are made, not what they are");

  @ArchTest
  static final ArchRule nobody_uses_the_internals_of_another_module =
      classes().should(Conditions.NOT_USE_INTERNALS_OF_OTHER_MODULES);

  private HouseRules() {}
}
