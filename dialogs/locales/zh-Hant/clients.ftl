## 應用程式的介面

refusal-client-name = 名稱要以字母或數字開頭，最多 40 個字元，只能用字母、數字、空格、點和連字號。沒有新增任何應用程式。
refusal-client-there = 已經有名為「{ $name }」的應用程式。沒有新增任何應用程式：換個名稱，或用 lian client rotate 更換它的金鑰。
refusal-client-none = 沒有名為「{ $name }」的應用程式。什麼都沒有改變；lian client list 列出全部應用程式。
refusal-client-revoked = 應用程式「{ $name }」已經停用，不能恢復。什麼都沒有改變；需要時用新名稱新增一個。
refusal-api-key-reused = 這個 Idempotency-Key 已經用於另一個請求，這次什麼都沒有做。請換一個新的。
