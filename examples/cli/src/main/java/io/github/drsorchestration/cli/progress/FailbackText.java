package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;

/** Describes what happens on the way home. */
final class FailbackText {

  private FailbackText() {}

  static Line line(ExecutionEvent event, String server) {
    String why = event.reason().map(reason -> ": " + reason).orElse("");
    return switch (event.type()) {
      case SERVER_REVERSED -> {
        var reversed = event.details(EventDetails.ServerReversed.class);
        yield Line.plain(server + " is copied to " + reversed.origin());
      }
      case SERVER_IN_SYNC -> new Line(Tone.GOOD, server + " is in sync with its origin");
      case SERVER_OUT_OF_SYNC -> new Line(Tone.BAD, server + " is out of sync" + why);
      case FAILBACK_WAITS -> new Line(Tone.WAITING, server + " waits" + why);
      case PRODUCTION_MOVED -> {
        var moved = event.details(EventDetails.ProductionMoved.class);
        String as = moved.instance().isEmpty() ? "" : ", as " + moved.instance();
        yield new Line(Tone.GOOD, server + " runs in its origin" + as);
      }
      case REPROTECTION_STARTED -> new Line(Tone.WAITING, "what came home is protected again");
      case SERVER_PROTECTED -> {
        var place = event.details(EventDetails.ServerProtected.class);
        yield new Line(Tone.GOOD, server + " is protected in " + place.where());
      }
      case REPROTECTION_ENDED -> {
        var ended = event.details(EventDetails.ReprotectionEnded.class);
        yield new Line(
            ended.unprotected() == 0 ? Tone.GOOD : Tone.BAD,
            "protected again: %d servers, not protected: %d"
                .formatted(ended.protectedServers(), ended.unprotected()));
      }
      case CLEAN_UP_STARTED -> new Line(Tone.WAITING, "clean-up behind the failback" + why);
      case SERVER_CLEANED_UP -> Line.plain("nothing is left of the way home of " + server);
      case CLEAN_UP_ENDED -> {
        var ended = event.details(EventDetails.CleanUpEnded.class);
        yield new Line(
            ended.left() == 0 ? Tone.GOOD : Tone.WAITING,
            "cleaned up behind %d servers, left as they are: %d"
                .formatted(ended.cleaned(), ended.left()));
      }
      default -> throw new IllegalArgumentException(event.type() + " is no event of a failback");
    };
  }
}
