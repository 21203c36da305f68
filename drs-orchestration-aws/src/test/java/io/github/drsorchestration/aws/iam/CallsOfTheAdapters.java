package io.github.drsorchestration.aws.iam;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.drsorchestration.aws.AwsPorts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every call to AWS that stands in the byte code of the adapters, as the IAM actions it needs. */
final class CallsOfTheAdapters {

  private static final String SERVICES = "software.amazon.awssdk.services.";
  private static final Map<String, String> PREFIXES = Map.of("sfn", "states");
  private static final Set<String> NO_CALLS = Set.of("builder", "close", "create", "serviceName");
  private static final Set<String> ALWAYS_ALLOWED = Set.of("sts:GetCallerIdentity");
  private static final Map<String, List<String>> OTHERWISE =
      Map.of(
          "dynamodb:TransactWriteItems",
          List.of(
              "dynamodb:ConditionCheckItem",
              "dynamodb:DeleteItem",
              "dynamodb:PutItem",
              "dynamodb:UpdateItem"),
          "dynamodb:Waiter",
          List.of("dynamodb:DescribeTable"));

  private static final Set<String> ACTIONS =
      Collections.unmodifiableSet(
          ArchConfiguration.withThreadLocalScope(
              configuration -> {
                // The clients of the SDK are large, and their names say enough.
                configuration.setResolveMissingDependenciesFromClassPath(false);
                return read();
              }));

  private CallsOfTheAdapters() {}

  static Set<String> actions() {
    return ACTIONS;
  }

  private static Set<String> read() {
    Set<String> actions = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .importUrl(AwsPorts.class.getProtectionDomain().getCodeSource().getLocation())) {
      type.getMethodCallsFromSelf().forEach(call -> addTo(actions, call));
      boolean assumes =
          type.getDirectDependenciesFromSelf().stream()
              .anyMatch(
                  it ->
                      it.getTargetClass()
                          .getSimpleName()
                          .equals("StsAssumeRoleCredentialsProvider"));
      if (assumes) {
        actions.add("sts:AssumeRole");
      }
    }
    actions.removeAll(ALWAYS_ALLOWED);
    return actions;
  }

  private static void addTo(Set<String> actions, JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    if (!owner.getPackageName().startsWith(SERVICES)
        || !owner.getSimpleName().endsWith("Client")
        || NO_CALLS.contains(call.getName())) {
      return;
    }
    String service = owner.getPackageName().substring(SERVICES.length());
    String name = call.getName().replaceFirst("Paginator$", "");
    String action =
        PREFIXES.getOrDefault(service, service)
            + ":"
            + name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1);
    actions.addAll(OTHERWISE.getOrDefault(action, List.of(action)));
  }
}
