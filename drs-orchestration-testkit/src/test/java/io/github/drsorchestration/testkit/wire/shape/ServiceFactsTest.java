package io.github.drsorchestration.testkit.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DrsRequest;

/** The facts are those of the SDK that the adapters use. */
class ServiceFactsTest {

  private static final ServiceFacts FACTS = ServiceFacts.drs();

  private static final Set<String> NEWER_THAN_THE_SDK =
      Set.of("internetProtocol", "attemptCount", "maxAttemptsCount");

  private final Set<String> compared = new HashSet<>();

  @Test
  void the_operations_are_those_of_the_sdk() {
    TreeSet<String> ofTheSdk =
        Arrays.stream(DrsClient.class.getMethods())
            .filter(method -> !method.getName().endsWith("Paginator"))
            .filter(ServiceFactsTest::takesRequest)
            .map(Method::getName)
            .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(FACTS.operations()).hasSize(50).containsExactlyElementsOf(ofTheSdk);
  }

  @Test
  void every_request_and_answer_has_the_members_that_the_sdk_has_all_the_way_down()
      throws ReflectiveOperationException {
    for (String operation : FACTS.operations()) {
      compare(FACTS.input(operation), fieldsOf(operation + "Request"));
      List<SdkField<?>> answer = fieldsOf(operation + "Response");
      if (FACTS.output(operation).isPresent()) {
        compare(FACTS.output(operation).get(), answer);
      } else {
        assertThat(answer).as(operation).isEmpty();
      }
    }
    assertThat(compared).hasSizeGreaterThan(100);
  }

  private void compare(String shape, List<SdkField<?>> fields) {
    if (!compared.add(shape)) {
      return;
    }
    JsonNode members = FACTS.shape(shape).path("members");
    Set<String> names = new TreeSet<>();
    members.fieldNames().forEachRemaining(names::add);
    names.removeAll(NEWER_THAN_THE_SDK);
    assertThat(fields).as(shape).extracting(SdkField::locationName).hasSameElementsAs(names);
    for (SdkField<?> field : fields) {
      JsonNode member = members.path(field.locationName());
      compare(member.isObject() ? member.path("shape").asText() : member.asText(), field);
    }
  }

  private void compare(String shape, SdkField<?> field) {
    if (field.marshallingType() == MarshallingType.SDK_POJO) {
      compare(shape, ((SdkPojo) field.constructor().get()).sdkFields());
    } else if (field.marshallingType() == MarshallingType.LIST) {
      compare(
          FACTS.shape(shape).path("of").asText(),
          field.getTrait(ListTrait.class).memberFieldInfo());
    }
  }

  private static List<SdkField<?>> fieldsOf(String type) throws ReflectiveOperationException {
    Class<?> message = Class.forName(DrsRequest.class.getPackageName() + "." + type);
    Object builder = message.getMethod("builder").invoke(null);
    return ((SdkPojo) builder).sdkFields();
  }

  private static boolean takesRequest(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length == 1 && DrsRequest.class.isAssignableFrom(parameters[0]);
  }
}
