package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Set;

/**
 * An instance type that is offered in a Region.
 *
 * @param name such as {@code m5.large}
 * @param vCpus its virtual processors
 * @param memoryMiB its memory
 * @param architectures what it runs, such as {@code x86_64} or {@code arm64}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InstanceType(String name, int vCpus, long memoryMiB, Set<String> architectures) {

  public InstanceType {
    Check.notBlank("name", name);
    Check.atLeast("vCpus", vCpus, 1);
    Check.atLeast("memoryMiB", memoryMiB, 1);
    architectures = Copy.sorted("architectures", architectures);
  }
}
