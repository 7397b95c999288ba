package org.balie.telephony.legs;

/// All of a shared line, where telephones and trunk come to another replica than the one that
/// serves the site: who hears whom is decided by media that no edge sees.
class SharedLineAtEdgeTest extends SharedLineTest {
    @Override
    TestSite open() {
        return new TestSite(TestSite.Reach.THROUGH_ANOTHER_REPLICA);
    }
}
