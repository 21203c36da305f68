package io.github.drsorchestration.api.port.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookTargetsTest {

  @ParameterizedTest
  @CsvSource({
    "hooks.example.org, https://hooks.example.org/x, true",
    "hooks.example.org, https://HOOKS.example.org/x, true",
    "hooks.example.org, https://hooks.example.org:8443/x, false",
    "hooks.example.org:8443, https://hooks.example.org:8443/x, true",
    "hooks.example.org:*, http://hooks.example.org:99/x, true",
    "hooks.example.org, https://hooks.example.org.evil.example/x, false",
    "hooks.example.org, https://hooks.example.org@evil.example/x, false",
    "hooks.example.org, https://evil@hooks.example.org/x, false",
    "*.example.org, https://a.b.example.org/x, true",
    "*.example.org, https://example.org/x, false",
    "*.example.org, https://badexample.org/x, false",
    "*.example.org, https://.example.org/x, false",
    "*.169.254, https://169.254.169.254/x, false",
    "[::1]:*, http://[::1]:9000/x, true",
    "hooks.example.org, not a url, false",
    "hooks.example.org, file:///etc/passwd, false"
  })
  void a_host_is_allowed_by_its_name_and_port(String pattern, String target, boolean allowed) {
    HookTargets targets = HookTargets.NOTHING.withHttpHosts(pattern);

    assertThat(targets.problem(hook(HookType.HTTP, target)).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "dr-*, dr-dns, true",
    "dr-*, other, false",
    "*-dr-*-x, a-dr-b-dr-c-x, true",
    "*-dr-*-x, a-dr-b-dr-c-y, false",
    "*, anything, true",
    "arn:aws:lambda:eu-west-1:111122223333:function:dr,"
        + " arn:aws:lambda:eu-west-1:111122223333:function:dr, true",
    "arn:aws:lambda:eu-west-1:111122223333:function:dr,"
        + " arn:aws:lambda:eu-west-1:999922223333:function:dr, false"
  })
  void a_function_is_allowed_by_its_name(String pattern, String target, boolean allowed) {
    HookTargets targets = HookTargets.NOTHING.withLambdaFunctions(pattern);

    assertThat(targets.problem(hook(HookType.LAMBDA, target)).isEmpty()).isEqualTo(allowed);
    assertThat(targets.problem(hook(HookType.SSM_AUTOMATION, target))).isPresent();
  }

  @Test
  void a_server_on_a_developers_machine_calls_nothing_but_that_machine() {
    assertThat(HookTargets.LOOPBACK.problem(hook(HookType.HTTP, "http://localhost:8080/")))
        .isEmpty();
    assertThat(HookTargets.LOOPBACK.problem(hook(HookType.HTTP, "http://10.0.0.1/"))).isPresent();
    assertThat(HookTargets.LOOPBACK.problem(hook(HookType.LAMBDA, "f"))).isPresent();
    assertThat(HookTargets.LOOPBACK.problem(hook(HookType.IN_PROCESS, "f"))).isEmpty();
  }

  @Test
  void by_default_anything_goes_and_nothing_means_nothing() {
    HealthCheck check = HealthCheck.builder().probe("tcp").build();
    for (HookType type : HookType.values()) {
      assertThat(HookTargets.ANYTHING.problem(hook(type, "http://x/"))).isEmpty();
      assertThat(HookTargets.NOTHING.problem(hook(type, "http://x/"))).isPresent();
    }
    assertThat(HookTargets.ANYTHING.problem(check)).isEmpty();
    assertThat(HookTargets.NOTHING.problem(check)).isPresent();
    assertThat(HookTargets.NOTHING.withHealthProbes("tcp").healthProbes()).isEqualTo(Set.of("tcp"));
  }

  private static Hook hook(HookType type, String target) {
    return Hook.builder().name("h").type(type).target(target).build();
  }
}
