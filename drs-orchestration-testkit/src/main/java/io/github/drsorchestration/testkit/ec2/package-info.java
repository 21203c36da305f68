/**
 * What EC2 offers to launches, in memory; see {@link
 * io.github.drsorchestration.testkit.ec2.InMemoryLaunchResources}.
 */
@NullMarked
package io.github.drsorchestration.testkit.ec2;

import org.jspecify.annotations.NullMarked;
