/** What happens next, and why: the orchestrator, its engine, planning and reports. */
@SuppressWarnings("module") // the testkit, which checks the transitions, is compiled later
module io.github.drsorchestration.core {
  requires transitive io.github.drsorchestration.api;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.samskivert.jmustache;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.github.drsorchestration.core;
  exports io.github.drsorchestration.core.audit;
  exports io.github.drsorchestration.core.driver;
  exports io.github.drsorchestration.core.engine;
  exports io.github.drsorchestration.core.input;
  exports io.github.drsorchestration.core.operation;
  exports io.github.drsorchestration.core.operation.catalog;
  exports io.github.drsorchestration.core.operation.error;
  exports io.github.drsorchestration.core.operation.principal;
  exports io.github.drsorchestration.core.planning;
  exports io.github.drsorchestration.core.planning.diff;
  exports io.github.drsorchestration.core.planning.forecast;
  exports io.github.drsorchestration.core.planning.validation;
  exports io.github.drsorchestration.core.report;
  exports io.github.drsorchestration.core.report.html;
  exports io.github.drsorchestration.core.rest;
  exports io.github.drsorchestration.core.rest.message;
  exports io.github.drsorchestration.core.rest.route;
  exports io.github.drsorchestration.core.service.disaster;
  exports io.github.drsorchestration.core.service.execution;
  exports io.github.drsorchestration.core.service.forecast;
  exports io.github.drsorchestration.core.service.group;
  exports io.github.drsorchestration.core.service.listing;
  exports io.github.drsorchestration.core.service.overview;
  exports io.github.drsorchestration.core.service.place;
  exports io.github.drsorchestration.core.service.plan;
  exports io.github.drsorchestration.core.service.tagged;
  exports io.github.drsorchestration.core.service.version;
  exports io.github.drsorchestration.core.engine.draft to
      io.github.drsorchestration.testkit;

  opens io.github.drsorchestration.core.operation.catalog to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.report.html to
      com.samskivert.jmustache;
  opens io.github.drsorchestration.core.report.html.chart to
      com.samskivert.jmustache;
  opens io.github.drsorchestration.core.report.html.text to
      com.samskivert.jmustache;
}
