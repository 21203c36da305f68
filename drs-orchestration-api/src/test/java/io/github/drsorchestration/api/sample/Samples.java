package io.github.drsorchestration.api.sample;

import java.util.List;
import java.util.stream.Stream;

/** Every sample there is; a test sees to it that no type lacks one. */
public final class Samples {

  private Samples() {}

  public static List<Sample<?>> all() {
    return Stream.of(
            AccessSamples.all(),
            AutomationSamples.all(),
            ServerSamples.all(),
            Ec2Samples.all(),
            GroupSamples.all(),
            PlanSamples.all(),
            ExecutionSamples.all(),
            AttemptSamples.all(),
            TerminationSamples.all(),
            FailbackSamples.all(),
            RequestSamples.all(),
            DisasterSamples.all(),
            NotificationSamples.all(),
            ReportSamples.all(),
            ExecutionReportSamples.all())
        .<Sample<?>>flatMap(List::stream)
        .toList();
  }

  /** Those that are written as an object with fields. */
  public static List<Sample<?>> objects() {
    return all().stream().filter(sample -> sample.object()).toList();
  }
}
