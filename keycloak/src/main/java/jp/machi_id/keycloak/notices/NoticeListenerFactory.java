package jp.machi_id.keycloak.notices;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The event listener {@code machi-notices}; a realm takes part by listing it among its listeners. With
 * the options {@code line-channel-id} and {@code line-channel-secret}, those of the city's Messaging
 * API channel, notices go by LINE as well; without them by mail alone.
 */
public final class NoticeListenerFactory implements EventListenerProviderFactory {

    public static final String PROVIDER_ID = "machi-notices";

    private LineChannel channel;
    private Notifier notifier;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        channel =
                LineChannel.configured(
                        config.get("line-channel-id"), config.get("line-channel-secret"));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        notifier = new Notifier(factory, channel);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NoticeListener(session, notifier::tell);
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }
}
