-- Who gives or takes power with an access token locks the row of its issuer (for key share), so that the issuer is taken
-- away before or after. PostgreSQL asks for the right to update a column for that; nothing updates it.
grant update (created_at) on agency_issuer to enishi_app;
