package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.ServersOption;
import io.github.drsorchestration.cli.option.WaveOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that make a request, each with the options that this request has. */
public final class RequestCommands {

  private RequestCommands() {}

  /** {@code pause}; a paused execution has no end to drive it to. */
  @Command(name = "pause", description = "Pause: start no more waves until resumed.")
  public static final class Pause extends RequestCommand {
    Pause() {
      super(RequestType.PAUSE);
    }
  }

  /** A request after which the execution goes on, in this process if no other one drives it. */
  @EndsWith({
    ExitCode.PARTIAL,
    ExitCode.FAILED,
    ExitCode.CANCELLED,
    ExitCode.TIMED_OUT,
    ExitCode.REFUSED,
    ExitCode.NOT_DRIVEN,
    ExitCode.UNPROTECTED
  })
  abstract static class Drivable extends RequestCommand {

    @Option(
        names = "--drive",
        description =
            "Drive the execution to its end here; safe while other processes do the same.")
    private boolean drive;

    Drivable(RequestType type) {
      super(type);
    }

    @Override
    final boolean drive() {
      return drive;
    }
  }

  /** {@code resume}. */
  @Command(name = "resume", description = "Resume a paused execution.")
  public static final class Resume extends Drivable {
    Resume() {
      super(RequestType.RESUME);
    }
  }

  /** {@code cancel}. */
  @Command(
      name = "cancel",
      description = "Cancel: start nothing more, but let running jobs finish. Needs --reason.")
  public static final class Cancel extends Drivable {
    Cancel() {
      super(RequestType.CANCEL);
    }
  }

  /** {@code approve}. */
  @Command(name = "approve", description = "Approve the wave that is awaiting approval.")
  public static final class Approve extends Drivable {

    @Mixin private final WaveOption wave = new WaveOption();

    Approve() {
      super(RequestType.APPROVE);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name());
    }
  }

  /** {@code deny}. */
  @Command(name = "deny", description = "Deny the pending approval. Needs --reason.")
  public static final class Deny extends Drivable {

    @Mixin private final WaveOption wave = new WaveOption();

    Deny() {
      super(RequestType.DENY);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name());
    }
  }

  /** {@code retry}. */
  @Command(name = "retry", description = "Launch failed servers again.")
  public static final class Retry extends Drivable {

    @Mixin private final WaveOption wave = new WaveOption();
    @Mixin private final ServersOption servers = new ServersOption();

    Retry() {
      super(RequestType.RETRY);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name()).serverIds(servers.ids());
    }
  }

  /** {@code skip}. */
  @Command(name = "skip", description = "Continue without the failed servers. Needs --reason.")
  public static final class Skip extends Drivable {

    @Mixin private final WaveOption wave = new WaveOption();
    @Mixin private final ServersOption servers = new ServersOption();

    Skip() {
      super(RequestType.SKIP);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name()).serverIds(servers.ids());
    }
  }

  /** {@code relaunch}. */
  @Command(
      name = "relaunch",
      description = {
        "Launch servers once more, also those that are up. Needs --servers and --reason.",
        "It deletes the instances that they have."
      })
  public static final class Relaunch extends Drivable {

    @Mixin private final WaveOption wave = new WaveOption();
    @Mixin private final ServersOption servers = new ServersOption();

    Relaunch() {
      super(RequestType.RELAUNCH);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name()).serverIds(servers.ids());
    }
  }

  /** {@code extend}; who has more time need not be driven at once. */
  @Command(
      name = "extend",
      description = "Give a wave, or without --wave all that goes on, more time.")
  public static final class Extend extends RequestCommand {

    @Mixin private final WaveOption wave = new WaveOption();

    @Option(
        names = "--minutes",
        paramLabel = "MINUTES",
        required = true,
        description = "How much more time.")
    private long minutes;

    Extend() {
      super(RequestType.EXTEND);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.wave(wave.name()).extendBy(Duration.ofMinutes(minutes));
    }
  }

  /** {@code terminate}. */
  @Command(
      name = "terminate",
      description = "Terminate the instances of an execution that has ended. Needs --reason.")
  public static final class Terminate extends Drivable {

    @Option(
        names = "--plan-name",
        paramLabel = "NAME",
        description =
            "The name of the execution's plan. Needed for a completed recovery, whose instances may"
                + " carry production.")
    private @Nullable String planName;

    Terminate() {
      super(RequestType.TERMINATE);
    }

    @Override
    void describe(ExecutionRequest.Builder request) {
      request.planName(Optional.ofNullable(planName));
    }
  }

  /** {@code reprotect}. */
  @Command(
      name = "reprotect",
      description = "Protect what a failback brought home in the recovery place again.")
  public static final class Reprotect extends Drivable {
    Reprotect() {
      super(RequestType.REPROTECT);
    }
  }

  /** {@code clean-up}. */
  @Command(
      name = "clean-up",
      description = {
        "Remove what a failback needed, on the side that does not carry production. Needs"
            + " --reason.",
        "It terminates the instances in the recovery place whose production is home."
      })
  public static final class CleanUp extends Drivable {
    CleanUp() {
      super(RequestType.CLEAN_UP);
    }
  }
}
