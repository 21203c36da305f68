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
  exports io.github.drsorchestration.core.notification;
  exports io.github.drsorchestration.core.operation;
  exports io.github.drsorchestration.core.operation.catalog;
  exports io.github.drsorchestration.core.operation.error;
  exports io.github.drsorchestration.core.operation.principal;
  exports io.github.drsorchestration.core.planning;
  exports io.github.drsorchestration.core.planning.diff;
  exports io.github.drsorchestration.core.planning.encryption;
  exports io.github.drsorchestration.core.planning.forecast;
  exports io.github.drsorchestration.core.planning.validation;
  exports io.github.drsorchestration.core.report;
  exports io.github.drsorchestration.core.report.html;
  exports io.github.drsorchestration.core.rest;
  exports io.github.drsorchestration.core.rest.message;
  exports io.github.drsorchestration.core.rest.route;
  exports io.github.drsorchestration.core.service.account;
  exports io.github.drsorchestration.core.service.cache;
  exports io.github.drsorchestration.core.service.capacity;
  exports io.github.drsorchestration.core.service.configuration;
  exports io.github.drsorchestration.core.service.configuration.foreign;
  exports io.github.drsorchestration.core.service.configuration.report;
  exports io.github.drsorchestration.core.service.coverage;
  exports io.github.drsorchestration.core.service.disaster;
  exports io.github.drsorchestration.core.service.drill;
  exports io.github.drsorchestration.core.service.ec2;
  exports io.github.drsorchestration.core.service.encryption;
  exports io.github.drsorchestration.core.service.execution;
  exports io.github.drsorchestration.core.service.forecast;
  exports io.github.drsorchestration.core.service.group;
  exports io.github.drsorchestration.core.service.health;
  exports io.github.drsorchestration.core.service.lifecycle;
  exports io.github.drsorchestration.core.service.lifecycle.action;
  exports io.github.drsorchestration.core.service.launch;
  exports io.github.drsorchestration.core.service.listing;
  exports io.github.drsorchestration.core.service.notification;
  exports io.github.drsorchestration.core.service.overview;
  exports io.github.drsorchestration.core.service.place;
  exports io.github.drsorchestration.core.service.plan;
  exports io.github.drsorchestration.core.service.readiness;
  exports io.github.drsorchestration.core.service.schedule;
  exports io.github.drsorchestration.core.service.server;
  exports io.github.drsorchestration.core.service.server.health;
  exports io.github.drsorchestration.core.service.staging;
  exports io.github.drsorchestration.core.service.tagged;
  exports io.github.drsorchestration.core.service.tagsync;
  exports io.github.drsorchestration.core.service.trigger;
  exports io.github.drsorchestration.core.service.version;
  exports io.github.drsorchestration.core.service.watch;
  exports io.github.drsorchestration.core.service.window;
  exports io.github.drsorchestration.core.engine.draft to
      io.github.drsorchestration.testkit;
  exports io.github.drsorchestration.core.record to
      io.github.drsorchestration.testkit;

  opens io.github.drsorchestration.core.notification to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.account to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.call to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.disaster to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.execution to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.group to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.notification to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.plan to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.schedule to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.server to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.system to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.operation.catalog.tagsync to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.report.html to
      com.samskivert.jmustache;
  opens io.github.drsorchestration.core.report.html.chart to
      com.samskivert.jmustache;
  opens io.github.drsorchestration.core.report.html.text to
      com.samskivert.jmustache;
  opens io.github.drsorchestration.core.service.coverage to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.launch to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.readiness to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.schedule to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.tagsync to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.trigger to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.core.service.watch to
      com.fasterxml.jackson.databind;
}
