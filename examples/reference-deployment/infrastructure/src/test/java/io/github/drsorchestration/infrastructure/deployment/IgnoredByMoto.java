package io.github.drsorchestration.infrastructure.deployment;

import java.util.Set;

/**
 * What moto 5.2.1 says it has created and does not have. Of these, nothing but cfn-lint and the
 * rules over the templates has been seen; docs/infrastructure.md has the table.
 */
final class IgnoredByMoto {

  static final Set<String> TYPES =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::ApiGateway::Authorizer",
          "AWS::ApiGateway::GatewayResponse",
          "AWS::ApiGateway::Stage",
          "AWS::CloudFront::Distribution",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::CloudWatch::Alarm",
          "AWS::Cognito::IdentityPool",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolGroup",
          "AWS::Cognito::UserPoolUser",
          "AWS::Cognito::UserPoolUserToGroupAttachment",
          "AWS::IAM::OIDCProvider",
          "AWS::Lambda::Alias",
          "AWS::Pipes::Pipe",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::WAFv2::WebACL",
          "AWS::WAFv2::WebACLAssociation");

  private IgnoredByMoto() {}
}
