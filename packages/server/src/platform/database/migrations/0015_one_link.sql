-- One password and one of the provider's people for each person, also when two links are made at the same moment. The first one stays.
delete from auth."credential" later using auth."credential" earlier
  where later."userId" = earlier."userId" and later."providerId" = earlier."providerId"
    and (later."createdAt", later."id") > (earlier."createdAt", earlier."id");
create unique index credential_once on auth."credential" ("userId", "providerId");
drop index auth.credential_person;
