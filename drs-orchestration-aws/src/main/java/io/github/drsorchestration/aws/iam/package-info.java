/**
 * The permissions that are required; see {@link io.github.drsorchestration.aws.iam.IamPolicies}.
 */
@NullMarked
package io.github.drsorchestration.aws.iam;

import org.jspecify.annotations.NullMarked;
