/** The ports of an orchestrator, on AWS. */
module io.github.drsorchestration.aws {
  requires transitive io.github.drsorchestration.api;
  requires transitive software.amazon.awssdk.auth;
  requires transitive software.amazon.awssdk.awscore;
  requires transitive software.amazon.awssdk.core;
  requires transitive software.amazon.awssdk.http;
  requires transitive software.amazon.awssdk.services.cloudwatch;
  requires transitive software.amazon.awssdk.services.drs;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires transitive software.amazon.awssdk.services.ec2;
  requires transitive software.amazon.awssdk.services.iam;
  requires transitive software.amazon.awssdk.services.kms;
  requires transitive software.amazon.awssdk.services.scheduler;
  requires transitive software.amazon.awssdk.services.servicequotas;
  requires transitive software.amazon.awssdk.services.sns;
  requires transitive software.amazon.awssdk.services.ssm;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires dev.failsafe.core;
  requires java.net.http;
  requires org.slf4j;
  requires software.amazon.awssdk.http.auth.aws;
  requires software.amazon.awssdk.http.auth.spi;
  requires software.amazon.awssdk.http.urlconnection;
  requires software.amazon.awssdk.identity.spi;
  requires software.amazon.awssdk.regions;
  requires software.amazon.awssdk.retries;
  requires software.amazon.awssdk.retries.api;
  requires software.amazon.awssdk.services.sfn;
  requires software.amazon.awssdk.services.sts;
  requires software.amazon.awssdk.utils;
  requires static org.jspecify;

  exports io.github.drsorchestration.aws;
  exports io.github.drsorchestration.aws.account;
  exports io.github.drsorchestration.aws.client;
  exports io.github.drsorchestration.aws.drs;
  exports io.github.drsorchestration.aws.dynamodb;
  exports io.github.drsorchestration.aws.ec2;
  exports io.github.drsorchestration.aws.eventbridge;
  exports io.github.drsorchestration.aws.health;
  exports io.github.drsorchestration.aws.hook;
  exports io.github.drsorchestration.aws.iam;
  exports io.github.drsorchestration.aws.kms;
  exports io.github.drsorchestration.aws.notify;
  exports io.github.drsorchestration.aws.notify.cloudwatch;
  exports io.github.drsorchestration.aws.notify.sns;
  exports io.github.drsorchestration.aws.notify.webhook;
  exports io.github.drsorchestration.aws.quota;
  exports io.github.drsorchestration.aws.region;
  exports io.github.drsorchestration.aws.ssm;
  exports io.github.drsorchestration.aws.stepfunctions;

  opens io.github.drsorchestration.aws.dynamodb.execution to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.aws.region to
      com.fasterxml.jackson.databind;
}
