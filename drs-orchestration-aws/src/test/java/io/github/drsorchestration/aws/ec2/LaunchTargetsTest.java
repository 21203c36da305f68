package io.github.drsorchestration.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Tag;

class LaunchTargetsTest {

  @Test
  void a_tag_without_a_value_hides_no_instance() {
    Instance instance =
        Instance.builder()
            .instanceId("i-0a1b2c3d4e5f60001")
            .state(state -> state.name(InstanceStateName.RUNNING))
            .tags(
                Tag.builder().key("marker").build(), Tag.builder().key("Name").value("db").build())
            .build();

    LaunchTarget target = LaunchTargets.of(instance);

    assertThat(target.name()).contains("db");
  }
}
